import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';

/** Below this scale names are too small to read. */
const LEGIBLE = 0.8;
/** What the sheet of column headings takes of the box. */
const HEADS = 44;
/** A drawing that is taller than its box by no more than this part of it is shown whole. */
const SLIGHTLY = 1.2;
/** Room below what is to be in view: its label, and the headings above. */
const MARGIN = 120;
const RANGE: [number, number] = [0.25, 3];

export interface Zoom {
  by(factor: number): void;
  /** The whole drawing in its box. */
  fit(): void;
  /** As wide as its box where its text stays legible, else at its own size: its top, and the height `middle` in view. */
  start(middle: number): void;
  /** At its own size. */
  reset(): void;
  /** The drawing is of another size: scale and scroll position stay. */
  renew(): void;
}

function onScrollBar(event: MouseEvent, box: HTMLElement): boolean {
  return event.target === box && (event.offsetX > box.clientWidth || event.offsetY > box.clientHeight);
}

/**
 * Zoom of a drawing inside a box that scrolls: d3-zoom reads wheel with Ctrl, pinch and drag; the scale becomes the size
 * of the drawing and the shift the box's scroll position, so that touch, wheel, scroll bars and focus work as anywhere.
 */
export function zoomIn(
  box: HTMLElement,
  sheets: readonly SVGSVGElement[],
  size: () => { width: number; height: number },
): Zoom {
  const resize = (k: number) => {
    for (const sheet of sheets) {
      const [, , w, h] = sheet.getAttribute('viewBox')!.split(' ').map(Number);
      sheet.setAttribute('width', String(w! * k));
      sheet.setAttribute('height', String(h! * k));
    }
    box.classList.remove('whole');
    box.classList.toggle('whole', box.scrollHeight <= box.clientHeight * SLIGHTLY);
  };
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent(RANGE)
    .clickDistance(4)
    .filter((event: Event) => {
      if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
      if (event.type === 'dblclick') return false;
      return !(event as MouseEvent).button && !onScrollBar(event as MouseEvent, box);
    })
    .on('zoom', ({ transform }) => {
      resize(transform.k);
      box.scrollLeft = -transform.x;
      box.scrollTop = -transform.y;
    });
  const root = select(box).call(behaviour).on('dblclick.zoom', null);
  box.addEventListener('scroll', () => {
    const { k } = zoomTransform(box);
    Object.assign(box, { __zoom: zoomIdentity.translate(-box.scrollLeft, -box.scrollTop).scale(k) });
  });
  const to = (k: number) => {
    root.call(behaviour.transform, zoomIdentity.scale(k));
  };
  return {
    by: (factor) => {
      root.call(behaviour.scaleBy, factor);
    },
    fit: () => {
      const { width, height } = size();
      to(Math.min(1, box.clientWidth / width, (Math.max(320, box.clientHeight) - HEADS) / height));
    },
    start: (middle) => {
      const part = box.clientWidth / size().width;
      const k = part >= LEGIBLE ? Math.min(1, part) : 1;
      to(k);
      box.scrollTop = Math.max(0, middle * k + MARGIN - box.clientHeight);
    },
    reset: () => to(1),
    renew: () => resize(zoomTransform(box).k),
  };
}
