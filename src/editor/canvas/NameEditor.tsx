import { useStore, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { commandContext } from '../../commands/context';
import {
  acceptNewPerson,
  acceptRename,
  cancelNaming,
  startReport,
} from '../../commands/people/adding';
import { typedPerson } from '../../commands/people/typedPerson';
import { useText } from '../../i18n/i18n';
import { CARD } from '../../layout/cardSize';
import { camera } from '../../state/camera';
import { useOpenMap } from '../../state/openMap';
import { type Naming, useSession } from '../../state/session';
import classes from './canvas.module.css';

/** Below this zoom the field keeps a legible size on the screen. */
const LEGIBLE_ZOOM = 0.75;

/** The field in which a person is named, in place of their card. */
export const NameEditor = memo(function NameEditor() {
  const naming = useSession((state) => state.naming);
  return naming ? <NameField key={keyOf(naming)} naming={naming} /> : null;
});

function keyOf(naming: Naming): string {
  return naming.kind === 'rename' ? naming.id : `${naming.position.x} ${naming.position.y}`;
}

function NameField({ naming }: { naming: Naming }) {
  const t = useText();
  const people = useOpenMap((state) => state.map.stakeholders);
  const person = naming.kind === 'rename' ? people.get(naming.id) : undefined;
  const [name, setName] = useState(person?.name ?? '');
  const zoom = useStore((state) => state.transform[2]);
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const position = naming.kind === 'new' ? naming.position : person?.position;
  const scale = Math.max(1, LEGIBLE_ZOOM / zoom);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is looked for once, as it opens.
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
    // Far out it is larger than the card that commands bring into view.
    if (position && scale > 1) {
      camera().reveal({ ...position, width: CARD.width * scale, height: CARD.height * scale });
    }
  }, []);

  if (!position) return null;

  /** @returns the person who now has the name, or null when it was given up */
  const accept = (): string | null => {
    ended.current = true;
    if (naming.kind === 'rename') {
      acceptRename(name.trim());
      return naming.id;
    }
    if (name.trim() === '') {
      cancelNaming();
      return null;
    }
    return acceptNewPerson(typedPerson(name.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The Enter that picks a Chinese word from an input method is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      ended.current = true;
      cancelNaming();
      camera().focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      accept();
      camera().focus();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      const id = accept();
      const context = commandContext();
      if (id !== null && context) startReport(context, id);
      else camera().focus();
    }
  };
  return (
    <ViewportPortal>
      <div
        className={`${classes.naming} nodrag nopan nowheel`}
        style={{
          ...CARD,
          transform: `translate(${position.x}px, ${position.y}px) scale(${scale})`,
        }}
      >
        <input
          ref={input}
          className={classes.namingInput}
          aria-label={t(naming.kind === 'new' ? 'editor.newPerson' : 'editor.editInPlace')}
          placeholder={t('editor.namePlaceholder')}
          value={name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (!ended.current) accept();
          }}
        />
      </div>
    </ViewportPortal>
  );
}
