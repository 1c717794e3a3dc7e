import path from 'node:path'
import { Trouble } from './books'
import { readOptions } from './options'

const root = path.resolve(__dirname, '..')

test('without a word: the embedded database on port 11612 of this machine', () => {
  expect(readOptions([], {})).toEqual({
    port: 11612,
    host: '127.0.0.1',
    dataFolder: path.join(root, '.data'),
    fresh: false,
    databaseUrl: null,
    committeeId: null,
    allowLocalSignIn: false,
    publicUrl: 'http://127.0.0.1:11612',
  })
})

test('the environment says otherwise', () => {
  const environment = {
    PORT: '8080',
    HOST: '0.0.0.0',
    DATA_DIR: '.data2',
    DATABASE_URL: 'postgres://db/x',
    COMMITTEE_ID: 'c',
    ALLOW_LOCAL_SIGN_IN: '1',
    PUBLIC_URL: 'https://dangjian.example/',
  }
  expect(readOptions(['--fresh'], environment)).toEqual({
    port: 8080,
    host: '0.0.0.0',
    dataFolder: path.join(root, '.data2'),
    fresh: true,
    databaseUrl: 'postgres://db/x',
    committeeId: 'c',
    allowLocalSignIn: true,
    publicUrl: 'https://dangjian.example',
  })
})

test('set to nothing is not set', () => {
  const empty = { PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', COMMITTEE_ID: '', PUBLIC_URL: '' }
  expect(readOptions([], empty)).toEqual(readOptions([], {}))
})

test.each(['http', '-1', '65536', '80.5', 'NaN'])('PORT=%s is told to be no port', (PORT) => {
  expect(() => readOptions([], { PORT })).toThrow(new Trouble('PORT must be a number up to 65535.'))
})

test.each([['--frsh'], ['fresh'], ['--fresh', '-x']])('an unknown word is named: %s', (...words) => {
  expect(() => readOptions(words, {})).toThrow(`Unknown option ${words.at(-1)}; there is --fresh.`)
})
