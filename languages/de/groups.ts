import type { Groups } from '../parts/groups.ts'
import { compounds, list } from '../word-list.ts'

export const groups: Partial<Groups> = {
  nouns: compounds(
    list(`polizei staatsanwaltschaft regierung ministerium verband verein organisation gericht gerichtshof partei fraktion behorde kommission
    gewerkschaft institut agentur universitat stiftung initiative bundnis unternehmen konzern gesellschaft gemeinde verwaltung feuerwehr botschaft
    zentrum kammer anstalt ausschuss redaktion hilfswerk netzwerk bundesamt landesamt gesundheitsamt jugendamt`),
    list('firma armee militar miliz gruppe kirche bank klinik amt rat bund prasidium senat kanzlei'),
  ),
  references: list('organisation verband verein gruppe partei unternehmen konzern firma behorde ministerium'),
}
