import { ExportError } from '../exportError';
import { endChunk, headerChunk, PNG_SIGNATURE, pngChunk } from './pngFormat';
import { RowFilter } from './pngRows';

/** Pixel data is cut into chunks of about this size, bytes: few enough to list, small enough to hold. */
const CHUNK_BYTES = 1 << 20;

interface PngSize {
  readonly width: number;
  readonly height: number;
  /** False when every pixel is opaque: a quarter less to compress. */
  readonly alpha: boolean;
}

/**
 * A PNG written a few rows at a time, so that its size is bound by no canvas and its pixels are
 * never all in memory. Rows come from the top; the file is handed out only when all have come.
 */
export class PngEncoder {
  private readonly rows: RowFilter;
  private readonly compressor = new CompressionStream('deflate');
  private readonly writer = this.compressor.writable.getWriter();
  private readonly compressed: Promise<Blob[]>;
  private rowsWritten = 0;

  constructor(private readonly size: PngSize) {
    this.rows = new RowFilter(size.width, size.alpha);
    this.compressed = collectPixelChunks(this.compressor.readable);
    // Told again by finish(); until then a failure must not count as unhandled.
    this.compressed.catch(() => undefined);
  }

  /**
   * Adds the next rows; resolves when the compressor has taken them.
   * @param rgba rows × width × 4 bytes
   */
  async write(rgba: Uint8ClampedArray | Uint8Array, rows: number): Promise<void> {
    this.rowsWritten += rows;
    await this.writer.write(this.rows.filter(rgba, rows));
  }

  /**
   * @param extra chunks to put between the header and the pixels
   * @throws ExportError `worker-failed` when rows are missing: never a cropped picture
   */
  async finish(extra: readonly Uint8Array<ArrayBuffer>[]): Promise<Blob> {
    const { width, height, alpha } = this.size;
    if (this.rowsWritten !== height) {
      await this.cancel();
      throw new ExportError('worker-failed', {
        cause: new Error(`${this.rowsWritten} of ${height} rows were drawn`),
      });
    }
    await this.writer.close();
    const pixels = await this.compressed;
    return new Blob(
      [PNG_SIGNATURE, headerChunk(width, height, alpha), ...extra, ...pixels, endChunk()],
      { type: 'image/png' },
    );
  }

  /** Lets go of everything written so far. */
  async cancel(): Promise<void> {
    await this.writer.abort().catch(() => undefined);
  }
}

/** Blobs, not arrays: the browser may move them to disk while the picture grows. */
async function collectPixelChunks(stream: ReadableStream<Uint8Array>): Promise<Blob[]> {
  const chunks: Blob[] = [];
  const pending = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    for (let from = 0; from < value.length; ) {
      const part = value.subarray(from, from + CHUNK_BYTES - filled);
      pending.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === CHUNK_BYTES) {
        chunks.push(new Blob([pngChunk('IDAT', pending)]));
        filled = 0;
      }
    }
  }
  if (filled > 0) chunks.push(new Blob([pngChunk('IDAT', pending.subarray(0, filled))]));
  return chunks;
}
