/** How long an instance of the streams takes to come back, with its state, without, or relieved. */
package cn.qianhu.trial.restore;
