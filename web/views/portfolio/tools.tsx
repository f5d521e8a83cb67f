import { useWords } from '../../i18n/words.ts';
import type { PortfolioPage } from '../../queries/portfolio.ts';
import type { LensTerm, Terms } from '../../queries/spaces.ts';
import { ALL_MATERIALS, BY_NAME, SORT_FIGURES } from '../../slices/portfolio.ts';
import { CheckList } from '../../ui/check-list.tsx';
import { usePage } from '../../ui/use-page.ts';
import { materialName, riskName } from '../question/terms.ts';
import { TextFilter } from './text-filter.tsx';
import { usePut } from './use-put.ts';

interface ToolsProps {
  terms: Terms;
  lens: LensTerm;
  /** The page of rows that is shown; undefined until it has come. */
  page: PortfolioPage | undefined;
}

/** Which columns and which rows. */
export function Tools({ terms, lens, page }: ToolsProps) {
  const { t } = useWords();
  return (
    <div class="portfolio-tools">
      <fieldset>
        <legend>{t('portfolio.columns')}</legend>
        <ColumnTools terms={terms} lens={lens} />
      </fieldset>
      <fieldset>
        <legend>{t('portfolio.filters')}</legend>
        <TextFilter />
        <RowTools terms={terms} page={page} />
      </fieldset>
    </div>
  );
}

function ColumnTools({ terms, lens }: Omit<ToolsProps, 'page'>) {
  const words = useWords();
  const { t } = words;
  const { portfolio } = usePage().state;
  const put = usePut();
  const materials = terms.materials.map(({ id }) => ({ value: id, label: materialName(words, id) }));
  return (
    <>
      <CheckList
        label={t('portfolio.risks')}
        none={t('portfolio.all')}
        choices={lens.risks.map(({ id }) => ({ value: id, label: riskName(words, id) }))}
        chosen={portfolio.risks}
        onChoose={(risks) => put({ risks })}
      />
      <CheckList
        label={t('portfolio.materials')}
        none={t('portfolio.together')}
        choices={[{ value: ALL_MATERIALS, label: t('portfolio.together') }, ...materials]}
        chosen={portfolio.materials}
        onChoose={(chosen) => put({ materials: chosen })}
      />
      <label class="setting">
        {t('portfolio.figure')}
        <select
          value={portfolio.figure}
          onChange={(event) => {
            const figure = SORT_FIGURES.find((one) => one === event.currentTarget.value) ?? 'expected';
            put({ figure, ...(portfolio.column === BY_NAME && { column: '', turned: false }) });
          }}
        >
          {SORT_FIGURES.map((figure) => (
            <option key={figure} value={figure}>
              {t(`portfolio.figure.${figure}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function RowTools({ terms, page }: Pick<ToolsProps, 'terms' | 'page'>) {
  const words = useWords();
  const { t } = words;
  const { portfolio } = usePage().state;
  const put = usePut();
  const kinds = page?.kinds ?? [];
  const countries = (page?.countries ?? [])
    .map((code) => ({ value: code, label: words.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.lang));
  return (
    <>
      <CheckList
        label={t('portfolio.kinds')}
        none={t('portfolio.any')}
        choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        chosen={portfolio.kinds}
        onChoose={(chosen) => put({ kinds: chosen })}
      />
      <CheckList
        label={t('portfolio.countries')}
        none={t('portfolio.any')}
        choices={countries}
        chosen={portfolio.countries}
        onChoose={(chosen) => put({ countries: chosen })}
      />
      <CheckList
        label={t('portfolio.deals')}
        none={t('portfolio.any')}
        choices={terms.materials.map(({ id }) => ({ value: id, label: materialName(words, id) }))}
        chosen={portfolio.deals}
        onChoose={(deals) => put({ deals })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={portfolio.exposed}
          onChange={(event) => put({ exposed: event.currentTarget.checked })}
        />
        {t('portfolio.exposed')}
      </label>
      {portfolio.of === 'buyers' && (
        <label class="check">
          <input
            type="checkbox"
            checked={portfolio.heads}
            onChange={(event) => put({ heads: event.currentTarget.checked })}
          />
          {t('portfolio.heads')}
        </label>
      )}
    </>
  );
}
