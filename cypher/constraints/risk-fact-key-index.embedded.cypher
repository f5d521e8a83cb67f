// Finds a RiskFact by its key: the embedded engine makes no index for a constraint.
// write
CREATE INDEX risk_fact_key_index IF NOT EXISTS FOR (x:RiskFact) ON (x.key)
