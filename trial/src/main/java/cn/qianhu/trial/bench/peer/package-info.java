/**
 * The same job done with other means, as a competent engineer would do it first, for comparison.
 *
 * <p>The job: of each reading the standard coal, in milligrams; its sum in every cell that covers
 * the enterprise (scope, region, industry, month), exactly once. The peers are spared what the
 * product does besides: finding the reading that wins among several of one interval, checking its
 * fields, following the directory and its changes (they are born with it), statements that prevail
 * over readings, facts with their sources, growth and coverage, budgets, balances and alerts. They
 * keep one sum for each cell, the product a dozen; they round each reading, the product only the
 * month of an enterprise and carrier.
 */
package cn.qianhu.trial.bench.peer;
