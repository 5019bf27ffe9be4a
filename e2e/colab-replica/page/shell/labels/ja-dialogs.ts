import type { Labels } from './types.ts';

const lost = 'すべてのローカル変数を含む、ランタイムの状態が失われます。';
const answers = { ok: 'はい', cancel: 'キャンセル' };
/** Colab asks the same for a restart alone. */
const body = `ランタイムを再起動してもよろしいですか？ ${lost}`;

export const dialogs: Labels['dialogs'] = {
  restart: { heading: 'セッションを再起動する', body, ...answers },
  restartAndRunAll: { heading: '再起動してすべて実行', body, ...answers },
  restartFromInterrupt: {
    heading: 'ランタイムを再起動',
    body: `実行中のコードが中断に応答していません。ランタイムを再起動しますか？ ${lost}`,
    ...answers,
  },
  deleteRuntime: {
    heading: 'ランタイムを接続解除して削除',
    body: 'このランタイムをリセットしてもよろしいですか？すべてのローカル変数とファイルを含む、このランタイムの状態が失われます。',
    ...answers,
  },
  factoryReset: {
    heading: 'すべてのランタイムを出荷時設定にリセット',
    body: 'すべてのランタイムをリセットしてもよろしいですか？すべてのローカル変数とファイルを含む、ランタイムの状態が失われます。',
    ...answers,
  },
  pipWarning: (packages) => ({
    heading: 'セッションを再起動する',
    body: `警告: 次のパッケージはこのランタイムですでにインポートされています:\n  [${packages.join(',')}]\n新しくインストールしたバージョンを使うには、ランタイムを再起動する必要があります。\n\n${lost}`,
    ok: 'セッションを再起動する',
    cancel: 'キャンセル',
  }),
};
