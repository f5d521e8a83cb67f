import type { Key } from '../../i18n/en/messages.ts';
import { KEYS } from '../matches/keys.ts';

/** Keys that do one thing; several lists: any of them. A list of several: pressed together. */
interface KeyLine {
  keys: readonly (readonly string[])[];
  does: Key;
}

export interface KeyGroup {
  title: Key;
  lines: readonly KeyLine[];
}

/** What is done by keys beyond Tab, Enter and space, screen by screen. */
const ARROWS = [['ArrowLeft'], ['ArrowRight'], ['ArrowUp'], ['ArrowDown']];

/** What is done by keys beyond Tab, Enter and space, screen by screen. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: [['/']], does: 'keys.search' },
      { keys: [['?']], does: 'keys.map' },
      { keys: [['Escape']], does: 'keys.escape' },
      { keys: [['ArrowUp'], ['ArrowDown'], ['Enter']], does: 'keys.options' },
      { keys: [['ArrowLeft'], ['ArrowRight']], does: 'keys.tabs' },
    ],
  },
  {
    title: 'screen.portfolio',
    lines: [
      { keys: ARROWS, does: 'keys.cells' },
      { keys: [['Home'], ['End']], does: 'keys.rowEnds' },
      {
        keys: [
          ['Control', 'Home'],
          ['Control', 'End'],
        ],
        does: 'keys.tableEnds',
      },
      { keys: [['PageUp'], ['PageDown']], does: 'keys.screenful' },
      { keys: [['Enter']], does: 'keys.openCell' },
    ],
  },
  {
    title: 'view.graph',
    lines: [
      { keys: [['ArrowUp'], ['ArrowDown']], does: 'keys.siblings' },
      { keys: [['ArrowLeft'], ['ArrowRight']], does: 'keys.path' },
      { keys: [['Home'], ['End']], does: 'keys.ends' },
      { keys: [['Enter'], ['Space']], does: 'keys.select' },
      { keys: [['+'], ['-']], does: 'keys.zoom' },
      { keys: [['0']], does: 'keys.ownSize' },
      { keys: [['f']], does: 'keys.fit' },
    ],
  },
  {
    title: 'view.map',
    lines: [
      { keys: ARROWS, does: 'keys.marks' },
      { keys: [['Home'], ['End']], does: 'keys.markEnds' },
      { keys: [['Enter'], ['Space']], does: 'keys.openMark' },
      { keys: [['+'], ['-']], does: 'keys.zoomMap' },
      { keys: [['0']], does: 'keys.fitMap' },
    ],
  },
  {
    title: 'screen.whatif',
    lines: [
      { keys: [['Control', 'z']], does: 'keys.undoChange' },
      {
        keys: [
          ['Control', 'Shift', 'z'],
          ['Control', 'y'],
        ],
        does: 'keys.redoChange',
      },
      { keys: [['Escape']], does: 'keys.letGo' },
    ],
  },
  {
    title: 'screen.questions',
    lines: [{ keys: [['Control', 'Enter']], does: 'keys.saveNote' }],
  },
  {
    title: 'screen.matches',
    lines: [
      { keys: [[KEYS.next], [KEYS.previous], ['ArrowDown'], ['ArrowUp']], does: 'keys.pairs' },
      { keys: [[KEYS.same]], does: 'keys.same' },
      { keys: [[KEYS.different]], does: 'keys.different' },
      { keys: [[KEYS.later]], does: 'keys.later' },
      { keys: [[KEYS.undo]], does: 'keys.undo' },
    ],
  },
];
