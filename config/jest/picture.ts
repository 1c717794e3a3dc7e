/** Stands in for every picture that a component imports. */
export default 'picture.png'
