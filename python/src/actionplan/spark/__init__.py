"""Many documents by Apache Spark: tables of documents, actions, dates, leads and findings (docs/spark.md).

    python -m actionplan.spark convert plans/ --out tables/

    from actionplan.spark import convert, read, report
    convert(spark, "s3a://plans/2026", "s3a://tables/plans")
    read(spark, "s3a://tables/plans", "actions").groupBy("area").count()

It wants pyspark (`pip install './python[spark]'`) and this package on every machine of the cluster.
"""

from .job import Counts, convert
from .reading import read, report

__all__ = ["Counts", "convert", "read", "report"]
