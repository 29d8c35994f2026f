import { describe, expect, it } from 'vitest';
import { boundsOfMap, peopleIn, personAt } from '../../src/layout/geometry';
import { hiddenReports, visiblePeople } from '../../src/layout/visibility';
import { mapWith } from './mapBuilder';

const folded = mapWith([
  { id: 'boss', position: { x: 0, y: 0 } },
  { id: 'a', managerId: 'boss', collapsed: true, position: { x: 0, y: 200 } },
  { id: 'b', managerId: 'a', collapsed: true, position: { x: 0, y: 400 } },
  { id: 'c', managerId: 'b', position: { x: 0, y: 600 } },
  { id: 'd', managerId: 'a', position: { x: 300, y: 400 } },
  { id: 'e', managerId: 'boss', position: { x: 10, y: 210 } },
]);

describe('a collapsed branch', () => {
  it('hides everyone below, at any depth', () => {
    expect([...visiblePeople(folded)]).toEqual(['boss', 'a', 'e']);
  });

  it('counts whom it hides; people who hide nobody count none', () => {
    expect(hiddenReports(folded, 'a')).toBe(3);
    expect(hiddenReports(folded, 'b')).toBe(1);
    expect(hiddenReports(folded, 'boss')).toBe(0);
    expect(hiddenReports(folded, 'nobody')).toBe(0);
  });

  it('does not hide a reporting cycle from itself', () => {
    const cycle = mapWith([
      { id: 'a', managerId: 'b', collapsed: true },
      { id: 'b', managerId: 'a', collapsed: true },
    ]);
    expect([...visiblePeople(cycle)]).toEqual(['a']);
    expect(hiddenReports(cycle, 'a')).toBe(1);
  });
});

describe('finding people on the map', () => {
  it('finds the person drawn last where cards overlap, and nobody hidden', () => {
    expect(personAt(folded, { x: 20, y: 220 })).toBe('e');
    expect(personAt(folded, { x: 5, y: 205 })).toBe('a');
    expect(personAt(folded, { x: 5, y: 450 })).toBeUndefined();
  });

  it('finds the people whose cards a box touches', () => {
    expect(peopleIn(folded, { x: 0, y: 100, width: 5, height: 110 })).toEqual(['boss', 'a']);
  });

  it('bounds the visible people, or those asked for', () => {
    expect(boundsOfMap(folded)).toEqual({ x: 0, y: 0, width: 266, height: 330 });
    expect(boundsOfMap(folded, new Set(['boss', 'c']))).toMatchObject({ height: 120 });
    expect(boundsOfMap(mapWith([]))).toBeNull();
  });
});
