import { openDatabase } from '../../../sqlite/database.ts'
import { indexFiles } from '../file/index-files.ts'
import { upgrade } from '../file/upgrade/upgrade.ts'

// Brings the index in a folder up to date, and is killed after so many documents.
const [folder = '', documents = ''] = process.argv.slice(2)
upgrade(openDatabase(indexFiles(folder).index), folder, (done) => {
  if (done === Number(documents)) process.kill(process.pid, 'SIGKILL')
})
console.log('not killed')
