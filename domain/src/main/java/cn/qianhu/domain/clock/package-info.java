/** What follows from the business date: which months are closed, and which one is judged. */
package cn.qianhu.domain.clock;
