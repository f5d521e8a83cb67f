import { pieces } from '../../../common/words/fill.ts';
import { useWords } from '../../i18n/words.ts';
import type { EntityDetail, RoleRow } from '../../queries/entity.ts';
import { NameLink } from '../../ui/name.tsx';
import { SourceLine } from '../../ui/source-line.tsx';
import { Period } from './period.tsx';

/** Who operates or owns it, and what it operates or owns: no supply, no risk, but who to ask. */
export function Roles({ entity }: { entity: EntityDetail }) {
  const { t } = useWords();
  if (entity.roles.length === 0) return null;
  return (
    <section>
      <h3>{t('panel.roles')}</h3>
      <ul class="evidence">
        {entity.roles.map((role) => (
          <li key={`${role.relation} ${role.from.entityId} ${role.to.entityId} ${role.validFrom}`}>
            <p class="evidence-line">
              <RoleText role={role} />
            </p>
            <p class="small">
              <Period of={role} />
            </p>
            <p class="small">
              <SourceLine of={role.document} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RoleText({ role }: { role: RoleRow }) {
  const { raw, percent } = useWords();
  const owns = role.percentage === null ? 'role.owns' : 'role.ownsPart';
  const message = raw(role.relation === 'operates' ? 'role.operates' : owns);
  return (
    <span>
      {pieces(message).map((piece) => {
        if ('text' in piece) return piece.text;
        if (piece.name === 'percentage') return percent((role.percentage ?? 0) / 100);
        return <NameLink key={piece.name} of={piece.name === 'from' ? role.from : role.to} />;
      })}
    </span>
  );
}
