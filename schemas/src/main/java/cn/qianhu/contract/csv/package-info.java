/** CSV that leaves the house, for people who open it in a spreadsheet program or for machines. */
package cn.qianhu.contract.csv;
