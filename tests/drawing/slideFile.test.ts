import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type SlideContent, slideFile } from '../../src/drawing/pptx/slideFile';
import type { DisplayItem, DisplayList } from '../../src/layout/displayList';
import { circle, line } from '../../src/layout/paths';
import { everyPrimitive } from '../e2e/fixtures/drawings';

const EMU_PER_INCH = 914_400;

const WIDE = { width: 40 / 3, height: 7.5 };

async function deckOf(
  slides: readonly SlideContent[],
  { locale = 'en', size = WIDE, title = 'Acme & Söhne' } = {},
): Promise<ReadonlyMap<string, string>> {
  const blob = await slideFile(slides, { title, locale, size });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function slideOf(drawing: DisplayList, locale = 'en') {
  const deck = await deckOf([{ list: drawing, notes: '' }], { locale });
  return {
    slide: deck.get('ppt/slides/slide1.xml') ?? '',
    presentation: deck.get('ppt/presentation.xml') ?? '',
    properties: deck.get('docProps/core.xml') ?? '',
  };
}

/** A drawing that fills a wide slide exactly: 1 px is 1/100 inch. */
const list = (...items: DisplayItem[]): DisplayList => ({
  bounds: { x: 0, y: 0, width: WIDE.width * 100, height: WIDE.height * 100 },
  items,
});

/** The shapes' XML, in order. */
const shapesOf = (slide: string) => slide.match(/<p:(sp|cxnSp)>.*?<\/p:\1>/gs) ?? [];

function placeOf(shape: string) {
  const numbers = shape.match(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/);
  return numbers?.slice(1).map((emu) => Math.round((Number(emu) / EMU_PER_INCH) * 100) / 100);
}

describe('a slide', () => {
  it('is 16:9, has the title in its properties and says nothing of who made it', async () => {
    const { presentation, properties } = await slideOf(everyPrimitive());
    expect(presentation).toMatch(/<p:sldSz cx="12192000" cy="6858000"/);
    expect(properties).toContain('<dc:title>Acme &amp; Söhne</dc:title>');
    expect(properties).not.toMatch(/creator|lastModifiedBy|created|modified/);
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
    const [rect = '', round = '', straight = '', free = ''] = shapesOf(slide);
    expect(rect).toContain('prst="rect"');
    expect(rect).toContain('<a:srgbClr val="2F9E44"/>');
    expect(rect).not.toContain('<a:ln w');
    expect(placeOf(rect)).toEqual([1, 0.5, 2, 0.8]);
    expect(round).toContain('prst="roundRect"');
    expect(round).toContain('fmla="val 20000"');
    expect(round).toContain('<a:noFill/><a:ln w="18288" cap="flat">');
    expect(straight).toMatch(/^<p:cxnSp>/);
    expect(straight).toContain('prst="line"');
    expect(straight).toContain('flipV="1"');
    expect(straight).toContain('<a:custDash><a:ds d="300000" sp="150000"/></a:custDash>');
    expect(placeOf(straight)).toEqual([0.1, 0.2, 0.5, 0.2]);
    expect(free).toContain('<a:custGeom>');
    expect(free.match(/<a:(moveTo|cubicBezTo|lnTo|close)\b/g)).toEqual([
      '<a:moveTo',
      '<a:cubicBezTo',
      '<a:lnTo',
      '<a:close',
    ]);
    expect(placeOf(free)).toEqual([0, 0, 1, 0.5]);
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
    expect(start).toContain('<a:latin typeface="Arial"/><a:ea typeface="Microsoft JhengHei"/>');
    expect(start).toContain('lang="en-US"');
    expect(start).not.toMatch(/spAutoFit|normAutofit/);
    expect(placeOf(start)?.slice(0, 3)).toEqual([5, 2.82, 1]);
    expect(middle).toContain('<a:latin typeface="Arial"/><a:ea typeface="Microsoft JhengHei"/>');
    expect(middle).toContain('lang="zh-TW"');
    expect(placeOf(middle)?.[1]).toBe(2.79);
    expect(middle).toContain('algn="ctr"');
    expect(placeOf(middle)?.[0]).toBe(4.5);
    expect(end).toContain('algn="r"');
    expect(placeOf(end)?.[0]).toBe(4);
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
    expect(placeOf(rect)).toEqual([1.5, 1, 0.1, 0.1]);
    expect(rect).toContain('<a:alpha val="25000"/>');
  });

  it('has an ellipse for a circle, and dots for dots', async () => {
    const { slide } = await slideOf(
      list(
        { kind: 'path', segments: circle(100, 50, 20), fill: '#000000' },
        {
          kind: 'path',
          segments: line([0, 0], [100, 0]),
          stroke: '#000000',
          strokeWidth: 3,
          dash: [0.1, 6],
          cap: 'round',
        },
      ),
    );
    const [disc = '', dots = ''] = shapesOf(slide);
    expect(disc).toContain('prst="ellipse"');
    expect(placeOf(disc)).toEqual([0.8, 0.3, 0.4, 0.4]);
    expect(dots).toContain('cap="rnd"');
    expect(dots).toContain('prstDash val="sysDot"');
  });

  it('has type as small as PowerPoint has it, and no smaller', async () => {
    const small: DisplayItem = {
      kind: 'text',
      text: 'x',
      x: 0,
      y: 9,
      size: 1,
      weight: 400,
      fill: '#000000',
      anchor: 'start',
      width: 1,
    };
    const { slide } = await slideOf(list(small));
    expect(slide).toContain(' sz="100"');
  });

  it('takes the colour of the ground as its own', async () => {
    const { slide } = await slideOf(everyPrimitive());
    expect(slide).toMatch(/<p:bg>.*<a:srgbClr val="FFFFFF"\/?>.*<\/p:bg>/s);
    expect(placeOf(shapesOf(slide)[0] ?? '')?.[2]).toBeLessThan(5);
  });

  it('has the size asked for, within what PowerPoint makes', async () => {
    const sizeOf = async (width: number, height: number) => {
      const deck = await deckOf([{ list: everyPrimitive(), notes: '' }], {
        size: { width, height },
      });
      const [, cx, cy] =
        deck.get('ppt/presentation.xml')?.match(/<p:sldSz cx="(\d+)" cy="(\d+)"/) ?? [];
      return [Number(cx) / EMU_PER_INCH, Number(cy) / EMU_PER_INCH];
    };
    expect(await sizeOf(10, 7.5)).toEqual([10, 7.5]);
    expect(await sizeOf(112, 20)).toEqual([56, 10]);
    expect(await sizeOf(5, 0.2)).toEqual([5, 1]);
  });

  it('makes each card a group that bears the person’s name, and tells no id', async () => {
    const card = (id: string, label: string, x: number): DisplayItem => ({
      kind: 'group',
      name: `stakeholder:${id}`,
      label,
      x,
      y: 100,
      children: [
        { kind: 'rect', x: 0, y: 0, width: 200, height: 100, fill: '#ffffff' },
        {
          kind: 'group',
          name: 'inner',
          x: 10,
          y: 10,
          children: [{ kind: 'rect', x: 0, y: 0, width: 10, height: 10, fill: '#000000' }],
        },
      ],
    });
    const { slide } = await slideOf(
      list(card('secret1', 'Una "CFO" <b>&', 0), card('secret2', 'Una "CFO" <b>&', 300)),
    );
    const groups = slide.match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? [];
    expect(groups).toHaveLength(2);
    for (const group of groups) {
      expect(shapesOf(group)).toHaveLength(2);
      expect(group.match(/name="Una &quot;CFO&quot; &lt;b&gt;&amp;"/g)).toHaveLength(3);
    }
    expect(placeOf(groups[1] ?? '')).toEqual([3, 1, 2, 1]);
    expect(slide).not.toMatch(/secret|§/);
    const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a connector for each straight line to a report, and a freeform for one that turns', async () => {
    const { slide } = await slideOf(
      list({
        kind: 'group',
        name: 'reports:secret',
        x: 0,
        y: 0,
        children: [
          {
            kind: 'path',
            segments: [
              ...line([100, 100], [100, 300]),
              ...line([200, 250], [100, 250], [50, 250]),
              ['M', 100, 150],
              ['L', 100, 170],
              ['C', 100, 175, 105, 180, 110, 180],
            ],
            stroke: '#868e96',
          },
        ],
      }),
    );
    const [group = ''] = slide.match(/<p:grpSp>.*<\/p:grpSp>/s) ?? [];
    expect(group).toContain('name="reports"');
    const [down = '', left = '', turning = ''] = shapesOf(group);
    expect(down).toMatch(/^<p:cxnSp>.*prst="line"/);
    expect(placeOf(down)).toEqual([1, 1, 0, 2]);
    expect(left).toMatch(/^<p:cxnSp>.*flipH="1"/);
    expect(placeOf(left)).toEqual([0.5, 2.5, 1.5, 0]);
    expect(turning).toMatch(/^<p:sp>.*<a:custGeom>/);
  });

  it('has notes, one set a slide', async () => {
    const deck = await deckOf([
      { list: everyPrimitive(), notes: 'First: Ada\nSecond: Bo & <Cy>' },
      { list: everyPrimitive(), notes: 'Third' },
    ]);
    expect(deck.get('ppt/notesSlides/notesSlide1.xml')).toContain('<a:t>First: Ada</a:t>');
    expect(deck.get('ppt/notesSlides/notesSlide1.xml')).toContain(
      '<a:t>Second: Bo &amp; &lt;Cy&gt;</a:t>',
    );
    expect(deck.get('ppt/notesSlides/notesSlide2.xml')).toContain('Third');
  });

  it('is refused when there is nothing to draw', async () => {
    await expect(deckOf([{ list: list(), notes: '' }])).rejects.toMatchObject({
      name: 'ExportError',
      reason: 'empty',
    });
  });
});
