import { useId } from 'preact/hooks';

interface FilePickProps {
  label: string;
  accept: string;
  multiple?: boolean | undefined;
  onPick: (files: File[]) => void;
}

/** The browser's own file input with its label. */
export function FilePick({ label, accept, multiple, onPick }: FilePickProps) {
  const id = useId();
  return (
    <div class="jf-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple ?? false}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </div>
  );
}
