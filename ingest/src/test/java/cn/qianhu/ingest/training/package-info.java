/** A form that only tests register: what takes reports in must take its reports too. */
package cn.qianhu.ingest.training;
