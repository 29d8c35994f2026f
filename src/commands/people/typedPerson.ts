import type { StakeholderPatch } from '../../document/operations';
import { readLine } from '../../exchange/outline/readLine';
import { ANSWERS_OF_QUADRANT } from '../../model/quadrant';
import { judgement } from '../judging';

/**
 * What a new person's name says when it is typed like a line of the outline: `Name, Title #role +attitude`.
 * A line without a name is a name as it stands.
 */
export function typedPerson(line: string): StakeholderPatch {
  const { name, title, role, functions, attitude, quadrant, style, influence, owner } =
    readLine(line).fields;
  if (name === '') return { name: line };
  const judged = {
    ...(attitude && { attitude }),
    ...(quadrant && ANSWERS_OF_QUADRANT[quadrant]),
    ...(style && { socialStyle: style }),
    ...(influence !== undefined && { influence }),
  };
  return {
    name,
    ...(title !== '' && { title }),
    ...(role && { role }),
    ...(functions && { functions }),
    ...(owner && { owner }),
    ...(Object.keys(judged).length > 0 && judgement(judged)),
  };
}
