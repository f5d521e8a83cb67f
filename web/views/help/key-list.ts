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
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'keys.everywhere',
    lines: [
      { keys: [['/']], does: 'keys.search' },
      { keys: [['?']], does: 'keys.map' },
      { keys: [['Escape']], does: 'keys.escape' },
    ],
  },
  {
    title: 'screen.portfolio',
    lines: [
      { keys: [['ArrowLeft'], ['ArrowRight'], ['ArrowUp'], ['ArrowDown']], does: 'keys.cells' },
      { keys: [['Home'], ['End']], does: 'keys.rowEnds' },
      {
        keys: [
          ['Control', 'Home'],
          ['Control', 'End'],
        ],
        does: 'keys.tableEnds',
      },
      { keys: [['Page Up'], ['Page Down']], does: 'keys.screenful' },
      { keys: [['Enter']], does: 'keys.openCell' },
    ],
  },
  {
    title: 'screen.question',
    lines: [
      { keys: [['ArrowLeft'], ['ArrowRight']], does: 'keys.tabs' },
      { keys: [['ArrowUp'], ['ArrowDown']], does: 'keys.siblings' },
      { keys: [['ArrowLeft'], ['ArrowRight']], does: 'keys.path' },
      { keys: [['Home'], ['End']], does: 'keys.ends' },
      { keys: [['Enter'], ['Space']], does: 'keys.select' },
    ],
  },
  {
    title: 'screen.questions',
    lines: [{ keys: [['Control', 'Enter']], does: 'keys.saveNote' }],
  },
  {
    title: 'screen.matches',
    lines: [
      { keys: [[KEYS.next], [KEYS.previous]], does: 'keys.pairs' },
      { keys: [[KEYS.same]], does: 'keys.same' },
      { keys: [[KEYS.different]], does: 'keys.different' },
      { keys: [[KEYS.later]], does: 'keys.later' },
      { keys: [[KEYS.undo]], does: 'keys.undo' },
    ],
  },
];
