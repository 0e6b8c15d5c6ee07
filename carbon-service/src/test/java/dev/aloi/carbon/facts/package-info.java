@NullMarked
package dev.aloi.carbon.facts;

import org.jspecify.annotations.NullMarked;
