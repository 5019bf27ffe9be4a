/** Scans the files that the kit hands it, one after the other, away from the page. */
import { answerTo } from './answer.ts';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data instanceof Blob) void answerTo(data).then((answer) => postMessage(answer));
});
