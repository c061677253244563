/**
 * Investment by project: plans, the reports of a project by the enterprise that holds it, and the
 * contribution and the alerts that follow. Come here when two enterprises report one project.
 */
package cn.qianhu.domain.project;
