import { readFile } from 'node:fs/promises'

// Not imported: the build of the pages would follow it, take the file for a module of its own, and fail.
const { resolve } = process.getBuiltinModule('node:module').createRequire(import.meta.url)

/** The functions of PDFium that are used. Each takes and gives numbers: counts, flags, and addresses in its memory. */
const FUNCTIONS = [
  'FPDFPageObj_GetType',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_Destroy',
  'FPDFBitmap_FillRect',
  'FPDFFont_GetBaseFontName',
  'FPDFFont_GetFlags',
  'FPDFFont_GetWeight',
  'FPDFPage_CountObjects',
  'FPDFPage_Flatten',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetObject',
  'FPDFPage_GetRotation',
  'FPDFPage_SetCropBox',
  'FPDFPage_SetMediaBox',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetFontSize',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetMatrix',
  'FPDFText_GetTextObject',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_IsHyphen',
  'FPDFText_LoadPage',
  'FPDF_CloseDocument',
  'FPDF_ClosePage',
  'FPDF_GetLastError',
  'FPDF_GetMetaText',
  'FPDF_GetPageBoundingBox',
  'FPDF_GetPageCount',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageLabel',
  'FPDF_GetPageWidthF',
  'FPDF_InitLibraryWithConfig',
  'FPDF_LoadMemDocument',
  'FPDF_LoadPage',
  'FPDF_RenderPageBitmap',
  'free',
  'malloc',
] as const
type Call = (...given: number[]) => number
export type Functions = Record<(typeof FUNCTIONS)[number], Call>

/** PDFium in a memory of its own. It has no access to files, to a network or to scripts. */
export type Pdfium = { call: Functions; memory: () => Uint8Array }

const WASM = '@hyzyla/pdfium/pdfium.wasm'
const CONFIG_BYTES = 20
const CONFIG_VERSION = 2

let loaded: Pdfium | null = null

/** Has PDFium at hand for `pdfium`, which cannot wait for it. Does nothing if it is. */
export async function loadPdfium(): Promise<void> {
  if (loaded !== null) return
  const [{ PDFiumModule }, { buffer, byteOffset, byteLength }] = await Promise.all([
    import('@hyzyla/pdfium'),
    readFile(resolve(WASM)),
  ])
  const wasmBinary = new Uint8Array(buffer, byteOffset, byteLength).slice().buffer
  const started = await PDFiumModule({ wasmBinary })
  const found = new Map<string, unknown>(Object.entries(started.wasmExports))
  const callOf = (name: string): Call => {
    const it = found.get(name)
    if (typeof it !== 'function') throw new Error(`PDFium has no function ${name}`)
    return (...given) => Number(it(...given))
  }
  const call = Object.fromEntries(FUNCTIONS.map((name) => [name, callOf(name)])) as Functions
  const config = call.malloc(CONFIG_BYTES)
  started.HEAPU8.fill(0, config, config + CONFIG_BYTES)
  started.HEAPU8[config] = CONFIG_VERSION
  call.FPDF_InitLibraryWithConfig(config)
  call.free(config)
  // Its memory may grow, and is another array then.
  loaded = { call, memory: () => started.HEAPU8 }
}

/** @throws Error unless `loadPdfium` was waited for since the last `forgetPdfium` */
export function pdfium(): Pdfium {
  if (loaded === null) throw new Error('PDFium is not loaded')
  return loaded
}

/** Gives up PDFium and its memory, which never gets smaller, and which a failure may leave in any state. */
export function forgetPdfium(): void {
  loaded = null
}
