/** What was dropped or chosen, as files: folders are walked, and their files keep the path below them. */

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    const path = entry.fullPath.replace(/^\//, '');
    return [path === file.name ? file : new File([file], path, { type: file.type })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // a browser gives a folder in parts, an empty one at the end
    const entries = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return files;
    for (const inner of entries) files.push(...(await filesOfEntry(inner)));
  }
}

/** Files of a drop, those in folders included. Call it in the event: the browser forgets them after. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
  if (entries.every((entry) => !entry)) return [...transfer.files];
  return (await Promise.all(entries.map((entry) => (entry ? filesOfEntry(entry) : [])))).flat();
}

/** Whether files are being dragged, and not a text or a link. */
export function dragsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
