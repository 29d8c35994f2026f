import { describe, expect, it } from 'vitest';
import { guessColumns } from '../../../src/exchange/import/guessColumns';
import { importPeople } from '../../../src/exchange/import/importFile';
import { buildPeople } from '../../../src/exchange/import/people';
import { readVcards } from '../../../src/exchange/import/vcard';
import { encode } from './encodings';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function peopleIn(bytes: Uint8Array) {
  const table = readVcards(bytes);
  const draft = buildPeople(table, guessColumns(table));
  const people = [...draft.map.stakeholders.values()];
  return people.map((person) => ({
    ...person,
    manager: draft.map.stakeholders.get(person.managerId ?? '')?.name,
  }));
}

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a vCard', () => {
  it('of version 4.0 says who somebody is, and who their manager', () => {
    const people = peopleIn(
      bytesOf(
        card(
          'VERSION:4.0',
          'UID:urn:uuid:una-1',
          'FN:Una Okafor',
          'ORG:Halden Port;Finance',
          'TITLE:CFO',
          'EMAIL;PREF=1:una@halden.example',
          'TEL;VALUE=uri;TYPE="voice,work":tel:+44-20-7946',
          'NOTE:Likes brevity\\, dislikes\\nslides',
        ) +
          card(
            'VERSION:4.0',
            'FN:Bo Lam',
            'RELATED;TYPE=manager:urn:uuid:una-1',
            'EMAIL:bo@halden.example',
          ),
      ),
    );
    expect(people[0]).toMatchObject({
      name: 'Una Okafor',
      title: 'CFO',
      department: 'Finance',
      email: 'una@halden.example',
      phone: '+44-20-7946',
      notes: 'Likes brevity, dislikes\nslides',
      sourceId: 'urn:uuid:una-1',
    });
    expect(people[1]).toMatchObject({ name: 'Bo Lam', manager: 'Una Okafor' });
  });

  it('of version 3.0 is folded, groups its properties and labels the manager as Apple does', () => {
    const [una, bo] = peopleIn(
      bytesOf(
        card('VERSION:3.0', 'FN:Una', ' \u0020Okafor', 'item1.EMAIL;type=pref:una@x.example') +
          card(
            'VERSION:3.0',
            'N:Lam;Bo;;;',
            'item2.X-ABRELATEDNAMES:Una Okafor',
            'item2.X-ABLabel:_$!<Manager>!$_',
          ),
      ),
    );
    expect(una).toMatchObject({ name: 'Una Okafor', email: 'una@x.example' });
    expect(bo).toMatchObject({ name: 'Bo Lam', manager: 'Una Okafor' });
  });

  it('of version 2.1 comes in quoted-printable of any charset, broken over lines', () => {
    const [wang, rene] = peopleIn(
      bytesOf(
        card(
          'VERSION:2.1',
          'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=BB=BA=E5=9B=BD;;;',
          'TITLE;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:=B2=C6=CE=F1=D7=DC=',
          '=BC=E0',
          'TEL;CELL;PREF:13800000000',
          'PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRg',
          ' ABAQEAYABgAAD',
        ) +
          card(
            'VERSION:2.1',
            'FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Ren=E9 Dupr=E9',
            'AGENT:',
            'BEGIN:VCARD',
            'FN:Somebody else',
            'END:VCARD',
          ),
      ),
    );
    expect(wang).toMatchObject({ name: '王建国', title: '财务总监', phone: '13800000000' });
    expect(rene).toMatchObject({ name: 'René Dupré' });
  });

  it('may be in UTF-16 or a Chinese encoding as a whole', () => {
    const text = card('VERSION:2.1', 'FN;CHARSET=GB2312:王建国', 'ORG:港口集团;财务部');
    const expected = { name: '王建国', department: '财务部' };
    expect(peopleIn(encode(text, 'gb18030'))[0]).toMatchObject(expected);
    expect(peopleIn(Buffer.from(`\uFEFF${text}`, 'utf16le'))[0]).toMatchObject(expected);
  });

  it('of a group, or with nothing in it, is nobody', () => {
    const people = peopleIn(
      bytesOf(card('KIND:group', 'FN:Board') + card('VERSION:4.0') + card('FN:Una')),
    );
    expect(people.map(({ name }) => name)).toEqual(['Una']);
  });

  it('that is cut off, or full of nonsense, gives what can be read', async () => {
    expect(peopleIn(bytesOf('BEGIN:VCARD\nFN:Una\nTITLE:CF'))[0]).toMatchObject({ name: 'Una' });
    expect(
      peopleIn(
        bytesOf(card('FN:=1+1', '__proto__:x', ':::', 'NOTE;ENCODING=QUOTED-PRINTABLE:=ZZ=')),
      ),
    ).toMatchObject([{ name: '=1+1', notes: '=ZZ=' }]);
    await expect(importPeople('none.vcf', bytesOf('BEGIN:VCARD\nEND:VCARD'))).rejects.toMatchObject(
      {
        reason: 'no-people',
      },
    );
    await expect(importPeople('empty.vcf', bytesOf(''))).rejects.toMatchObject({ reason: 'empty' });
  });
});
