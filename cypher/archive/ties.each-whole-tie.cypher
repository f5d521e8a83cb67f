// Every __type__ from a __from__ to a __to__.
// returns from __fromType__, to __toType__, fromImports integers, toImports integers__moreReturns__
MATCH (a:__from__)-[x:__type__]->(b:__to__)
RETURN a.__fromKey__ AS from, b.__toKey__ AS to, __fromImports__ AS fromImports, __toImports__ AS toImports__moreValues__
ORDER BY __order__
