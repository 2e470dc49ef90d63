/** Native packages that the benchmarks race against where a machine has them; they are no dependency, for not every platform has a build. */
declare module '@duckdb/node-api'
declare module '@gorules/zen-engine'
