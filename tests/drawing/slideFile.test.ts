import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { slideFile } from '../../src/drawing/pptx/slideFile';
import type { DisplayItem, DisplayList } from '../../src/layout/displayList';
import { everyPrimitive } from '../e2e/fixtures/drawings';

const EMU_PER_INCH = 914_400;

/** One file of a zip archive, by its central directory. */
function unzip(zip: Buffer, name: string): string {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = zip.readUInt32LE(at + 42);
      const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
      return (zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
}

async function slideOf(list: DisplayList, locale = 'en') {
  const blob = await slideFile(list, { title: 'Acme & Söhne', locale });
  const zip = Buffer.from(await blob.arrayBuffer());
  return {
    slide: unzip(zip, 'ppt/slides/slide1.xml'),
    presentation: unzip(zip, 'ppt/presentation.xml'),
    properties: unzip(zip, 'docProps/core.xml'),
  };
}

/** A drawing that fills a wide slide exactly: 1 px is 1/100 inch. */
const list = (...items: DisplayItem[]): DisplayList => ({
  bounds: { x: 0, y: 0, width: (40 / 3 - 0.6) * 100, height: 690 },
  items,
});

/** The shapes' XML, in order. */
const shapesOf = (slide: string) => slide.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];

function placeOf(shape: string) {
  const numbers = shape.match(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/);
  return numbers?.slice(1).map((emu) => Math.round((Number(emu) / EMU_PER_INCH) * 100) / 100);
}

describe('a slide', () => {
  it('is 16:9, has the title in its properties and says nothing of who made it', async () => {
    const { presentation, properties } = await slideOf(everyPrimitive());
    expect(presentation).toMatch(/<p:sldSz cx="12192000" cy="6858000"/);
    expect(properties).toContain('<dc:title>Acme &amp; Söhne</dc:title>');
    expect(properties).toContain('<dc:creator></dc:creator>');
  });

  it('has a native shape of the same place and paint for every primitive', async () => {
    const { slide } = await slideOf(
      list(
        { kind: 'rect', x: 100, y: 50, width: 200, height: 80, fill: '#2f9e44' },
        {
          kind: 'rect',
          x: 0,
          y: 0,
          width: 100,
          height: 50,
          radius: 10,
          stroke: '#1c7ed6',
          strokeWidth: 2,
        },
        {
          kind: 'path',
          segments: [
            ['M', 10, 40],
            ['L', 60, 20],
          ],
          stroke: '#212529',
          dash: [6, 3],
          strokeWidth: 2,
        },
        {
          kind: 'path',
          segments: [['M', 0, 0], ['C', 0, 50, 100, 0, 100, 50], ['L', 0, 50], ['Z']],
          fill: '#e03131',
        },
      ),
    );
    const [rect = '', round = '', line = '', free = ''] = shapesOf(slide);
    expect(rect).toContain('prst="rect"');
    expect(rect).toContain('<a:srgbClr val="2F9E44"/>');
    expect(rect).not.toContain('<a:ln w');
    expect(placeOf(rect)).toEqual([1.3, 0.8, 2, 0.8]);
    expect(round).toContain('prst="roundRect"');
    expect(round).toContain('fmla="val 20000"');
    expect(round).toContain('<a:noFill/><a:ln w="18288">');
    expect(line).toContain('prst="line"');
    expect(line).toContain('flipV="1"');
    expect(line).toContain('prstDash val="sysDash"');
    expect(placeOf(line)).toEqual([0.4, 0.5, 0.5, 0.2]);
    expect(free).toContain('<a:custGeom>');
    expect(free.match(/<a:(moveTo|cubicBezTo|lnTo|close)\b/g)).toEqual([
      '<a:moveTo',
      '<a:cubicBezTo',
      '<a:lnTo',
      '<a:close',
    ]);
    expect(placeOf(free)).toEqual([0.3, 0.3, 1, 0.5]);
  });

  it('has real text, on one line at the measured place, in a face that has its characters', async () => {
    const text = (content: string, anchor: 'start' | 'middle' | 'end'): DisplayItem => ({
      kind: 'text',
      x: 500,
      y: 300,
      text: content,
      size: 20,
      weight: 600,
      fill: '#c92a2a',
      anchor,
      width: 100,
    });
    const drawing = list(text('Ada <&> Co', 'start'), text('王小明', 'middle'), text('x', 'end'));
    const { slide } = await slideOf(drawing, 'zh-Hant');
    const [start = '', middle = '', end = ''] = shapesOf(slide);
    expect(start).toContain('<a:t>Ada &lt;&amp;&gt; Co</a:t>');
    expect(start).toContain('wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"');
    expect(start).toContain('anchor="t"');
    expect(start).toContain('sz="1440" b="1"');
    expect(start).toContain('typeface="Arial"');
    expect(start).not.toMatch(/AutoFit|normAutofit/);
    expect(placeOf(start)?.slice(0, 3)).toEqual([5.3, 3.12, 1]);
    expect(middle).toContain('typeface="Microsoft JhengHei"');
    expect(middle).toContain('algn="ctr"');
    expect(placeOf(middle)?.[0]).toBe(4.8);
    expect(end).toContain('algn="r"');
    expect(placeOf(end)?.[0]).toBe(4.3);
  });

  it('moves and fades what is in groups', async () => {
    const { slide } = await slideOf(
      list({
        kind: 'group',
        name: 'stakeholder:a',
        x: 100,
        y: 100,
        opacity: 0.5,
        children: [
          {
            kind: 'group',
            name: 'inner "quoted"',
            x: 50,
            y: 0,
            opacity: 0.5,
            children: [{ kind: 'rect', x: 0, y: 0, width: 10, height: 10, fill: '#000000' }],
          },
        ],
      }),
    );
    const [rect = ''] = shapesOf(slide);
    expect(placeOf(rect)).toEqual([1.8, 1.3, 0.1, 0.1]);
    expect(rect).toContain('<a:alpha val="25000"/>');
    expect(rect).toContain('name="inner &quot;quoted&quot;"');
  });

  it('takes the colour of the ground as its own', async () => {
    const { slide } = await slideOf(everyPrimitive());
    expect(slide).toMatch(/<p:bg>.*<a:srgbClr val="FFFFFF"\/?>.*<\/p:bg>/s);
    expect(placeOf(shapesOf(slide)[0] ?? '')?.[2]).toBeLessThan(5);
  });

  it('grows rather than set text smaller than PowerPoint can', async () => {
    const tiny: DisplayItem = {
      kind: 'text',
      x: 0,
      y: 100,
      text: 'x',
      size: 10,
      weight: 400,
      fill: '#000000',
      anchor: 'start',
      width: 5,
    };
    const huge = { bounds: { x: 0, y: 0, width: 20_000, height: 9_000 }, items: [tiny] };
    const { slide, presentation } = await slideOf(huge);
    const [, cx, cy] = presentation.match(/<p:sldSz cx="(\d+)" cy="(\d+)"/) ?? [];
    expect(Number(cx)).toBeGreaterThan(20 * EMU_PER_INCH);
    expect(Number(cx) / Number(cy)).toBeCloseTo(16 / 9, 3);
    expect(slide).toContain('sz="100"');
  });

  it('is refused when there is nothing to draw', async () => {
    await expect(slideFile(list(), { title: '', locale: 'en' })).rejects.toMatchObject({
      name: 'ExportError',
      reason: 'empty',
    });
  });
});
