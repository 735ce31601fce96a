/** Where a browser that is signed in keeps the code of the area its screens start from; without it nothing is asked ahead. */
export const ROOT_MARK = 'cungcau.root';
