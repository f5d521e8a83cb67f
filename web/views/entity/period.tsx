import { useWords, type Words } from '../../i18n/words.ts';

interface Dates {
  validFrom: string | null;
  validTo: string | null;
  recordedAt?: string | null;
  retractedAt?: string | null;
}

function validity({ validFrom, validTo }: Dates, { t, date }: Words): string {
  if (validFrom && validTo) return t('period.both', { from: date(validFrom), to: date(validTo) });
  if (validFrom) return t('period.from', { from: date(validFrom) });
  if (validTo) return t('period.to', { to: date(validTo) });
  return t('period.open');
}

/** When something holds in the world, and when it was recorded and withdrawn. */
export function Period({ of }: { of: Dates }) {
  const words = useWords();
  const { t, date } = words;
  const parts = [
    validity(of, words),
    of.recordedAt && t('period.recorded', { date: date(of.recordedAt) }),
    of.retractedAt && t('panel.retracted', { date: date(of.retractedAt) }),
  ];
  return <span class="period">{parts.filter(Boolean).join(' · ')}</span>;
}
