import type { ChosenFile } from './chosenFile'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Lets one choose a spreadsheet; null: none was chosen. Only within a tap. */
export function chooseSheet(): Promise<ChosenFile | null> {
  return new Promise((resolve, reject) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = `.xlsx,.xlsm,.xls,${TYPE}`
    input.hidden = true
    const done = (chosen: ChosenFile | null) => {
      input.remove()
      resolve(chosen)
    }
    input.oncancel = () => done(null)
    input.onchange = () => {
      const file = input.files?.[0]
      if (!file) return done(null)
      const reader = new FileReader()
      reader.onerror = () => (input.remove(), reject(reader.error ?? new Error('not readable')))
      // data:…;base64,UEsDB…
      reader.onload = () =>
        done({ name: file.name, size: file.size, base64: (reader.result as string).split(',')[1] ?? '' })
      reader.readAsDataURL(file)
    }
    document.body.append(input)
    input.click()
  })
}
