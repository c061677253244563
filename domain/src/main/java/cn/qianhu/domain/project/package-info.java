/**
 * Investment by project: plans, the reports of a project from whoever holds it, and the
 * contribution and the alerts that follow.
 */
package cn.qianhu.domain.project;
