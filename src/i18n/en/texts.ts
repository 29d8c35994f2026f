import { first } from './first';
import { later } from './later';

export const texts = { ...first, ...later };
