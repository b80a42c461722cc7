/** The part of `tesseract.js-core` that is used: it has no types of its own. */
declare module 'tesseract.js-core/tesseract-core-simd.js' {
  type Box = { x0: number; y0: number; x1: number; y1: number }
  export type LayoutIterator = {
    Begin(): void
    Next(level: number): boolean
    __destroy__(): void
  }
  export type ResultIterator = {
    Begin(): void
    Next(level: number): boolean
    Empty(level: number): boolean
    IsAtBeginningOf(level: number): boolean
    GetUTF8Text(level: number): string
    Confidence(level: number): number
    getBoundingBox(level: number): Box
    getBaseline(level: number): Box & { has_baseline: boolean }
    getRowAttributes(): { row_height: number; descenders: number; ascenders: number }
  }
  export type OrientationAndScript = {
    best_result: { orientation_id: number; script_id: number; oconfidence: number; sconfidence: number }
    unicharset: { get_script_from_script_id(id: number): string }
    __destroy__(): void
  }
  export type BaseApi = {
    /** @param engine 0: the classifier of before 4.0, which alone tells orientation; 1: the network */
    Init(folder: null, languages: string, engine: number): number
    SetVariable(name: string, value: string): boolean
    /** Of the file `/input`. @param orientation as in Exif @returns 1 if it cannot be decoded */
    SetImageFile(orientation: number, radians: number): number
    /** @returns null as `getPointer` has it where nothing is found */
    AnalyseLayout(): LayoutIterator
    /** By how much the lines that were found last are askew, in radians, as `SetImageFile` sets them straight. */
    GetGradient(): number
    DetectOS(found: OrientationAndScript): boolean
    Recognize(monitor: null): number
    GetIterator(): ResultIterator
    MeanTextConf(): number
    Clear(): void
    End(): void
    __destroy__(): void
  }
  export type Core = {
    FS: { writeFile(name: string, bytes: Uint8Array): void; unlink(name: string): void }
    TessBaseAPI: new () => BaseApi
    OSResults: new () => OrientationAndScript
    getPointer(object: object): number
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default function start(given: {
    wasmBinary: Uint8Array
    TesseractProgress(percent: number): void
    print(line: string): void
    printErr(line: string): void
  }): Promise<Core>
}
