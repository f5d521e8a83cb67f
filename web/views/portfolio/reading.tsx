import { LOW_COVERAGE } from '../../../common/low-coverage.ts';
import type { Values } from '../../../common/words/fill.ts';
import { STEPS } from '../../charts/cell-band.ts';
import { useWords } from '../../i18n/words.ts';
import type { CellFigures, PortfolioColumn } from '../../queries/portfolio.ts';
import type { RowsOf } from '../../slices/portfolio.ts';
import type { HelpKey } from '../../ui/explained.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Name } from '../../ui/name.tsx';
import { columnWords, noCellWords, written } from './cell-words.ts';
import { type GridCell, TOTALS } from './grid-keys.ts';
import type { RowPages } from './row-pages.ts';

interface ReadingProps {
  list: RowPages;
  active: GridCell;
  of: RowsOf;
}

/** The cell in focus in full, each figure with what it means. */
export function Reading({ list, active, of }: ReadingProps) {
  const words = useWords();
  const column = list.first.columns[active.column - 1];
  const row = list.row(active.row);
  const figures = row?.cells[active.column - 1];
  return (
    <div class="reading">
      <h2 class="visually-hidden">{words.t('portfolio.reading')}</h2>
      {column && row && figures && (
        <p data-risk={column.risk}>
          <bdi>
            <Name of={row.entity} />
          </bdi>
          <span>{columnWords(words, column)}</span>
          <Figures figures={figures} of={of} />
        </p>
      )}
      {column && row && !figures && (
        <p>{noCellWords(words, { name: row.entity.name, column: columnWords(words, column) }, of)}</p>
      )}
      {column && active.row === TOTALS && column.mean && <Mean column={column} mean={column.mean} />}
    </div>
  );
}

function Figures({ figures, of }: { figures: CellFigures; of: RowsOf }) {
  const words = useWords();
  const { t, percent } = words;
  const values = { ...written(words, figures), rest: percent(1 - figures.coverage) };
  const expected: HelpKey = of === 'buyers' ? 'expected' : 'outflow';
  return (
    <>
      <Explained of={expected} values={values}>
        {t('portfolio.readExpected', values)}
      </Explained>
      <Explained of="bounds" values={values}>
        {t('portfolio.readBounds', values)}
      </Explained>
      <Traced values={values} />
    </>
  );
}

/** What was followed to an end and what was not: beside every figure, of one or of all. */
function Traced({ values }: { values: Values }) {
  const { t } = useWords();
  return (
    <>
      <Explained of="coverage" values={values}>
        {t('portfolio.traced', values)}
      </Explained>
      <Explained of="notTraced" values={values}>
        {t('portfolio.notTraced', values)}
      </Explained>
    </>
  );
}

function Mean({ column, mean }: { column: PortfolioColumn; mean: CellFigures }) {
  const words = useWords();
  const { t, number, percent } = words;
  const values = {
    ...written(words, mean),
    rest: percent(1 - mean.coverage),
    n: number(column.counted),
    exposed: number(column.exposed),
    possible: number(column.possiblyExposed),
  };
  return (
    <p data-risk={column.risk}>
      <span>{columnWords(words, column)}</span>
      <Explained of="mean" values={values}>
        {t('portfolio.readMean', values)}
      </Explained>
      <Explained of="exposed" values={values}>
        {t('portfolio.exposedOf', values)}
      </Explained>
      <Traced values={values} />
    </p>
  );
}

/** The marks of a cell and what each says. */
export function Key() {
  const { t, percent } = useWords();
  const steps = [
    t('portfolio.keyNone'),
    `> ${percent(0)}`,
    ...STEPS.map((from) => t('portfolio.keyFrom', { from: percent(from) })),
  ];
  return (
    <section class="portfolio-key" aria-label={t('portfolio.key')}>
      <p>
        <span>{t('portfolio.keySteps')}</span>
        {steps.map((words, step) => (
          <span key={words}>
            <i class="swatch" data-step={step} />
            {words}
          </span>
        ))}
        <span>
          <i class="swatch" data-thin />
          {t('portfolio.keyThin', { coverage: percent(LOW_COVERAGE) })}
        </span>
        <span>{t('portfolio.keyBand')}</span>
        <span>{t('portfolio.keyTraced')}</span>
        <span>{t('portfolio.keyBlank')}</span>
      </p>
    </section>
  );
}
