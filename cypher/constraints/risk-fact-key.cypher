// Keeps RiskFact.key unique.
// write
CREATE CONSTRAINT risk_fact_key IF NOT EXISTS FOR (x:RiskFact) REQUIRE x.key IS UNIQUE
