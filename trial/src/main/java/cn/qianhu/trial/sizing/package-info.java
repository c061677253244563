/** What a deployment needs, worked out from what was measured and from what it is to hold. */
package cn.qianhu.trial.sizing;
