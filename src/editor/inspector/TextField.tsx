import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../../i18n/i18n';
import { type Common, MIXED } from './common';
import { useDraft } from './useDraft';

interface TextFieldProps {
  readonly label: string;
  readonly value: Common<string>;
  /** Whose field it is: when it changes, what was being typed belongs to somebody else. */
  readonly subject: string;
  /** @param visit differs at every visit of the field: typing during one is one step of undo */
  readonly write: (text: string, visit: string) => void;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** Lines shown while there is little text. */
  readonly rows?: number;
  readonly type?: 'text' | 'email' | 'tel';
  readonly className?: string;
}

/** A text of the document; what several people do not share shows as "Mixed" and is set for all. */
export function TextField({ label, value, subject, write, ...options }: TextFieldProps) {
  const t = useText();
  const { placeholder, multiline = false, type = 'text', rows = 2, className } = options;
  const draft = useDraft(subject, value === MIXED ? '' : value, write);
  const shared = {
    ...draft,
    label,
    className,
    placeholder: value === MIXED ? t('inspector.mixed') : placeholder,
    autoComplete: 'off',
  };
  return multiline ? (
    <Textarea {...shared} size="sm" autosize minRows={rows} maxRows={12} />
  ) : (
    <TextInput {...shared} size="sm" type={type} />
  );
}
