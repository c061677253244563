/**
 * Consequences of the business date: which months are closed, and which one is judged. Whoever asks
 * what time it is for a rule comes here; no rule looks at a clock.
 */
package cn.qianhu.domain.clock;
