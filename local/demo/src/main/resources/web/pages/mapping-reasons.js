// Reasons that the page of the customers mends.
export const MAPPING = ['customer-not-mapped', 'mapping-missing', 'mapping-invalid'];
