import { shrunkTo } from './chosenPhoto'

test.each([
  [4000, 3000, 1920, 1440],
  [3000, 4000, 1440, 1920],
  [1920, 1080, 1920, 1080],
  [10, 20, 10, 20],
  [10_000, 1, 1920, 1],
])('%d × %d is drawn at %d × %d', (width, height, shrunkWidth, shrunkHeight) => {
  expect(shrunkTo(width, height)).toEqual({ width: shrunkWidth, height: shrunkHeight })
})
