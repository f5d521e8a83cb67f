import { textWidth } from '../../common/drawing/text.ts';

/** Words with the marks and spaces that follow them; one that is wider than a line, cut into pieces that fit. */
function words(text: string, max: number, size: number): string[] {
  const units: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    const joins = units.length > 0 && !isWordLike && !/^[(（「“[]/u.test(segment);
    if (joins) units.push(units.pop() + segment);
    else units.push(segment);
  }
  return units.flatMap((unit) => (textWidth(unit.trimEnd(), size) > max ? pieces(unit, max, size) : [unit]));
}

function pieces(unit: string, max: number, size: number): string[] {
  const all = [''];
  for (const char of unit) {
    if (textWidth(all.at(-1)! + char, size) > max && all.at(-1)) all.push('');
    all.push(all.pop()! + char);
  }
  return all;
}

/** A text on as many lines as it takes at a width in px: nothing of it is cut off. */
export function lines(text: string, max: number, size: number): string[] {
  const done: string[] = [];
  let line = '';
  for (const word of words(text, max, size)) {
    if (line && textWidth((line + word).trimEnd(), size) > max) {
      done.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line.trim() ? [...done, line.trimEnd()] : done;
}
