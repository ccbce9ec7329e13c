import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What the process that draws is given on its standard input, as JSON. */
export interface PdfOrder {
  /** The text of the template. */
  template: string;
  /** The folder its imports are in. */
  folder: string;
  /** What the template reads as `sys.inputs.data`. */
  data: string;
}

/**
 * Draws one document and ends. A process of its own, so that nothing the compiler does can hold up or end
 * the register. Accessible PDF (PDF/UA-1) where every letter has a font; else tagged all the same.
 */
async function draw(): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const order = JSON.parse(Buffer.concat(parts).toString('utf8')) as PdfOrder;
  const compiler = NodeCompiler.create({ workspace: order.folder });
  const document = { mainFileContent: order.template, inputs: { data: order.data } };
  process.stdout.write(drawn(compiler, document));
}

function drawn(compiler: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!String(error).includes('PDF/UA-1')) throw error;
    return compiler.pdf(document, { pdfTags: true });
  }
}

draw().catch((error: unknown) => {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
