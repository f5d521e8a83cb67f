import { useState } from 'preact/hooks';
import { ApiError } from '../../api.ts';
import { tellWritten } from '../../imports/written.ts';
import type { Written } from '../../queries/questions.ts';

export interface Fault {
  code: string;
  message: string;
}

export interface Writing {
  busy: boolean;
  /** Why the last one was not kept; null where it was. */
  fault: Fault | null;
  /** Resolves to what it came to; undefined where the service gave no answer, which `fault` tells. */
  write(asked: () => Promise<Written>): Promise<Written | undefined>;
}

const faultOf = ({ __typename, code = 'INTERNAL', message = '' }: Written): Fault | null =>
  __typename === 'KeptQuestion' ? null : { code, message };

/** Writes to a question, one at a time; everything that shows questions asks for them again. */
export function useWriting(): Writing {
  const [busy, work] = useState(false);
  const [fault, fail] = useState<Fault | null>(null);
  return {
    busy,
    fault,
    async write(asked) {
      work(true);
      try {
        const written = await asked();
        fail(faultOf(written));
        tellWritten();
        return written;
      } catch (error) {
        fail(error instanceof ApiError ? error : { code: 'INTERNAL', message: String(error) });
        return undefined;
      } finally {
        work(false);
      }
    },
  };
}
