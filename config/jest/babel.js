// Babel as Jest uses it, for our sources and for the few packages listed in jest.config.js.

/** Jest runs everything as CommonJS, which has no import.meta; packages read their own place from its url. */
const importMetaUrl = ({ template }) => ({
  visitor: {
    MetaProperty({ node, parentPath }) {
      if (node.meta.name === 'import' && parentPath.matchesPattern('import.meta.url'))
        parentPath.replaceWith(template.expression.ast`require('node:url').pathToFileURL(__filename).href`)
    },
  },
})

module.exports = {
  sourceType: 'unambiguous',
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
  plugins: [
    importMetaUrl,
    // NutUI's entry loads all hundred components; this imports the one that is meant.
    [
      'import',
      {
        libraryName: '@nutui/nutui-react-taro',
        style: false,
        camel2DashComponentName: false,
        customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
      },
      'nutui',
    ],
  ],
}
