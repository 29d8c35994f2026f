/** Our own clipboard format: other programs get plain names, another map gets the people. */
export const CLIPPING_TYPE = 'application/x-stakeholder-map+json';
