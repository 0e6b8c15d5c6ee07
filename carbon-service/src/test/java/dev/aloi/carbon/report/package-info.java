@NullMarked
package dev.aloi.carbon.report;

import org.jspecify.annotations.NullMarked;
