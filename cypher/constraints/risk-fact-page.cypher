// Finds RiskFact nodes by page.
// write
CREATE INDEX risk_fact_page IF NOT EXISTS FOR (x:RiskFact) ON (x.page)
