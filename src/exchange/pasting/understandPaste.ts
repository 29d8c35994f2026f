import { MAX_STAKEHOLDERS } from '../../model/map';
import { ImportError } from '../import/importError';
import { listedPeople } from './listed';
import type { PastedPeople, PasteKind } from './pastedPeople';
import { areSignatures, signedPeople } from './signatures';
import { isTable, tabledPeople } from './tabled';

/**
 * Finds the people in a text from anywhere: a list, a block of cells, e-mail signatures.
 * @param kind  what it is, where somebody knows better than its looks tell
 * @returns nobody for a text without letters
 */
export function understandPaste(text: string, kind: PasteKind = kindOf(text)): PastedPeople {
  const found = read(text, kind);
  return { ...found, people: found.people.slice(0, MAX_STAKEHOLDERS) };
}

function kindOf(text: string): PasteKind {
  if (isTable(text)) return 'table';
  return areSignatures(text) ? 'signatures' : 'list';
}

function read(text: string, kind: PasteKind): PastedPeople {
  if (kind === 'list') return listedPeople(text);
  if (kind === 'signatures') return signedPeople(text);
  try {
    return tabledPeople(text);
  } catch (error) {
    // Cells without anybody in them are at least lines.
    if (error instanceof ImportError) return { ...listedPeople(text), kind };
    throw error;
  }
}
