/** A file of the project, which has its address wherever it was got from. */
export const Document = ({ file }: { file: string }) => <code class="file">{file}</code>;
