import { useEffect, useRef, useState } from 'preact/hooks';
import { dragsFiles, droppedFiles } from './dropped.ts';

/** Takes files that are dropped anywhere on the page; true while some are dragged over it. */
export function useDrop(take: (files: readonly File[]) => void): boolean {
  const [over, drag] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const listeners = new AbortController();
    const { signal } = listeners;
    const dragover = (event: DragEvent): void => {
      if (!dragsFiles(event)) return;
      event.preventDefault();
      drag(true);
    };
    const leave = (event: DragEvent): void => {
      // from one part of the page to another it is still over the page
      if (!event.relatedTarget) drag(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !dragsFiles(event)) return;
      event.preventDefault();
      drag(false);
      void droppedFiles(event.dataTransfer).then((files) => latest.current(files));
    };
    addEventListener('dragover', dragover, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => listeners.abort();
  }, []);
  return over;
}
