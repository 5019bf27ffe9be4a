interface FileChooserProps {
  label: string;
  /** As the browser's dialog offers them. */
  accept: string;
  /** Whether several can be chosen at once. */
  isMany?: boolean;
  take(files: File[]): void;
}

function takeFrom(input: HTMLInputElement, take: FileChooserProps['take']): void {
  const files = [...(input.files ?? [])];
  if (files.length > 0) take(files);
  // The same file can be chosen again.
  input.value = '';
}

/** A button that opens the browser's dialog for files. */
export const FileChooser = ({ label, accept, isMany = false, take }: FileChooserProps) => (
  <label class="button">
    {label}
    <input
      type="file"
      class="unseen"
      accept={accept}
      multiple={isMany}
      onChange={({ currentTarget }) => takeFrom(currentTarget, take)}
    />
  </label>
);
