@NullMarked
package dev.aloi.carbon.forecast;

import org.jspecify.annotations.NullMarked;
